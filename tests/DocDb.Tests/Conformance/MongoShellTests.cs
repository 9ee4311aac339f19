using EspaceFamille.DocDb.Tests.Servers;

namespace EspaceFamille.DocDb.Tests.Conformance;

/// <summary>The commands of a real shell, where it is installed; OperatorShellTests sends the same ones without it.</summary>
public sealed class MongoShellTests(EmbeddedServer embedded) : ConformanceTest(embedded)
{
    private const string Shell = "mongosh";

    [SkippableTheory, MemberData(nameof(Servers))]
    public void Session_OfAnOperator_Works(string server)
    {
        Database(server);
        Skip.IfNot(Script.Run(Shell, "--version") is { Code: 0 }, "mongosh is not in the PATH (npm install -g mongosh).");
        var uri = server == "embedded" ? Embedded.Process.ConnectionString : Environment.GetEnvironmentVariable(server)!;
        var script = Path.Combine(AppContext.BaseDirectory, "Conformance/shell.js");
        Script.CheckOk(Script.Run(Shell, uri, "--quiet", "--norc", "--file", script));
    }
}
