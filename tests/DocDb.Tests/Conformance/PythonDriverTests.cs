using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class PythonDriverTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void RoundTrip_ByPymongo_Works(string server)
    {
        Database(server);
        PythonDriver.Play(
            "Conformance/round_trip.py", server == "embedded"
                ? Embedded.Process.ConnectionString
                : Environment.GetEnvironmentVariable(server)!);
    }
}
