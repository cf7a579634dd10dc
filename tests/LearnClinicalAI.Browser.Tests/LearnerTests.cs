using LearnClinicalAI.Browser.Tests.Journeys;
using LearnClinicalAI.Server.Tests.Ground;

namespace LearnClinicalAI.Browser.Tests;

/// <summary>The whole thread as a learner walks it, on the shipped course and case.</summary>
public sealed class LearnerTests(Site site)
{
    [Fact]
    public Task A_learner_gets_from_registration_to_a_certificate_that_verifies_and_axe_finds_nothing_on_the_way() =>
        LearnerThread.WalkAsync(site, javaScript: true, Database.Sqlite, withAxe: true);
}

/// <summary>The same without scripts and on the other database; a class of its own, so that it runs at the same time.</summary>
public sealed class LearnerElsewhereTests(Site site)
{
    [Theory]
    [InlineData(false, Database.Sqlite)]
    [InlineData(true, Database.Postgres)]
    public Task A_learner_gets_there_without_scripts_and_on_the_other_database(bool javaScript, Database database) =>
        LearnerThread.WalkAsync(site, javaScript, database, withAxe: false);
}
