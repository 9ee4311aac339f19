namespace EspaceFamille.Identity.Tests.Hosting;

/// <summary>
/// A demo town of its own for tests that open accounts: without a broker their messages wait in the relay, behind which other tests would
/// wait for journal entries.
/// </summary>
[CollectionDefinition(Name)]
public sealed class Registrations : ICollectionFixture<DemoTown>
{
    public const string Name = "registrations";
}
