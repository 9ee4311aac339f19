using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Conformance;

public sealed class PythonDriverTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    [SkippableTheory, MemberData(nameof(Servers))]
    public void RoundTrip_ByPymongo_Works(string server) => Play(server, "Conformance/round_trip.py");

    [SkippableTheory, MemberData(nameof(Servers))]
    public void CasesOfEachKind_ByPymongo_Work(string server) => Play(server, "Conformance/driver_cases.py");

    private void Play(string server, string script)
    {
        Database(server);
        PythonDriver.Play(
            script, server == "embedded"
                ? Embedded.Process.ConnectionString
                : Environment.GetEnvironmentVariable(server)!);
    }
}
