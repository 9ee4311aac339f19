namespace EspaceFamille.AppHost;

/// <summary>
/// The embedded document server, unless a MongoDB is given. ESPACE_DOCDB_THROUGH names the port of somebody who stands
/// between it and the hosts: a test that listens.
/// </summary>
internal static class DocDb
{
    public static Dependency AddDocDb(this IDistributedApplicationBuilder builder, Place place)
    {
        if (Place.Given("MONGODB_URI") is { } uri)
            return new Dependency(Settings(uri));

        var server = builder
            .AddExecutable("docdb", place.Executable("tools/docdb", "DocDb"), place.Root,
                "--port", $"{place.Ports.DocDb}", "--data", place.Folder("docdb"))
            .WithTcpCheck(place.Ports.DocDb);

        return new Dependency(Settings($"mongodb://127.0.0.1:{Place.Given("ESPACE_DOCDB_THROUGH") ?? $"{place.Ports.DocDb}"}/"), server);
    }

    private static Dictionary<string, string> Settings(string uri) => new() { ["Mongo__ConnectionString"] = uri };
}
