using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace LearnClinicalAI.Server.Tests.Ground;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database: what holds on one holds on the other.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([new TheoryDataRow(Database.Sqlite), new TheoryDataRow(Database.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
