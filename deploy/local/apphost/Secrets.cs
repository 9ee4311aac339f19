using System.Security.Cryptography;

namespace EspaceFamille.AppHost;

/// <summary>Secrets of this instance: generated once, stored in its data folder for its owner alone.</summary>
internal static class Secrets
{
    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>32 random bytes in base64; the same at each start on the same data.</summary>
    public static string Secret(this Instance instance, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(instance.Data, "secrets"), OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(folder.FullName, name);
        if (!File.Exists(file))
            Store(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        return File.ReadAllText(file);
    }

    // Written to a temporary file and renamed: an interrupted start cannot write a partial secret.
    private static void Store(string file, string secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(file + ".new", options))
            writer.Write(secret);
        File.Move(file + ".new", file);
    }
}
