namespace EspaceFamille.AppHost;

/// <summary>
/// Settings with secrets, as files that only this user can read: the dashboard shows the environment of every resource.
/// </summary>
internal static class SecretSettings
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly string[] Parts =
        ["ClientSecret", "__Keys__", "ConnectionString", "RabbitMq__", "BrokerUri", "ManagementUri", "Password"];

    public static bool AreSecret(string name) => Parts.Any(part => name.Contains(part, StringComparison.Ordinal));

    /// <summary>Writes one file per setting, as Kubernetes mounts them. Returns the folder; null where there is no secret.</summary>
    public static string? Write(Instance instance, string host, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var folder = Folder(instance, host);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var secrets = settings.Where(setting => AreSecret(setting.Key)).ToList();
        if (secrets.Count == 0)
            return null;
        foreach (var (name, value) in secrets)
            WriteFile(folder, name, value);
        return folder;
    }

    /// <summary>Of one process.</summary>
    public static string Folder(Instance instance, string process) => Path.Combine(instance.Data, "settings", process);

    /// <summary>Writes a file that only this user can read. Returns its path.</summary>
    public static string WriteFile(string folder, string name, string content)
    {
        Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(folder, name);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using var writer = new StreamWriter(file, options);
        writer.Write(content);
        return file;
    }
}
