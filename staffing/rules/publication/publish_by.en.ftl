roster-publish-by-name = Publishing the roster
roster-publish-by-describe = The roster is published on day { $day } of the month before at the latest, or on its last day where it is shorter.
roster-publish-by-breach = The roster was published on { $published }, due by { $due }
