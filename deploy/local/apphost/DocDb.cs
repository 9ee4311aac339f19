namespace EspaceFamille.AppHost;

/// <summary>
/// The embedded document server, unless a MongoDB is given. ESPACE_DOCDB_THROUGH is the port of a proxy between it and the
/// hosts, by which a test records their commands.
/// </summary>
internal static class DocDb
{
    public static Dependency AddDocDb(this IDistributedApplicationBuilder builder, Instance instance)
    {
        if (Instance.Given("MONGODB_URI") is { } uri)
            return new Dependency(Settings(uri));

        var server = builder
            .AddExecutable("docdb", instance.Executable("tools/docdb", "DocDb"), instance.Root,
                "--port", $"{instance.Ports.DocDb}", "--data", instance.Folder("docdb"))
            .WithTcpCheck(instance.Ports.DocDb);

        var port = Instance.Given("ESPACE_DOCDB_THROUGH") ?? $"{instance.Ports.DocDb}";
        return new Dependency(Settings($"mongodb://127.0.0.1:{port}/"), server);
    }

    private static Dictionary<string, string> Settings(string uri) => new() { ["Mongo__ConnectionString"] = uri };
}
