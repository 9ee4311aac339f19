namespace EspaceFamille.AppHost;

/// <summary>
/// The embedded document server, unless a MongoDB is given. ESPACE_DOCDB_THROUGH is the port of a proxy between it and the
/// hosts, by which a test records their commands.
/// </summary>
internal static class DocDb
{
    public static Databases AddDocDb(this IDistributedApplicationBuilder builder, Instance instance)
    {
        if (Instance.Given("MONGODB_URI") is { } uri)
            return new Databases(_ => uri);

        var users = new DocDbUsers(instance);
        var server = builder
            .AddExecutable("docdb", instance.Executable("tools/docdb", "DocDb"), instance.Root,
                "--port", $"{instance.Ports.DocDb}", "--data", instance.Folder("docdb"), "--users", users.Write())
            .WithTcpCheck(instance.Ports.DocDb);

        var port = Instance.Given("ESPACE_DOCDB_THROUGH") ?? $"{instance.Ports.DocDb}";
        return new Databases(host => users.Uri(host, port), server);
    }
}
