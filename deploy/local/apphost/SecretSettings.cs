namespace EspaceFamille.AppHost;

/// <summary>
/// Settings with secrets, as files that only this user can read: the dashboard shows the environment of every resource.
/// </summary>
internal static class SecretSettings
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Parts = ["ClientSecret", "__Keys__", "ConnectionString", "RabbitMq__", "Password"];

    public static bool AreSecret(string name) => Parts.Any(part => name.Contains(part, StringComparison.Ordinal));

    /// <summary>Writes one file per setting, as Kubernetes mounts them. Returns the folder; null where there is no secret.</summary>
    public static string? Write(Instance instance, string host, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var folder = Path.Combine(instance.Data, "settings", host);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var secrets = settings.Where(setting => AreSecret(setting.Key)).ToList();
        if (secrets.Count == 0)
            return null;
        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        foreach (var (name, value) in secrets)
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
            using var writer = new StreamWriter(Path.Combine(folder, name), options);
            writer.Write(value);
        }

        return folder;
    }
}
