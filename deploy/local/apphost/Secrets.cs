using System.Security.Cryptography;

namespace EspaceFamille.AppHost;

/// <summary>Secrets of this copy: drawn once, kept in its data folder for its owner alone, passed on by environment.</summary>
internal static class Secrets
{
    private const int Bytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>32 random bytes in base64; the same at every start on the same data.</summary>
    public static string Secret(this Place place, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(place.Data, "secrets"), OwnerOnly | UnixFileMode.UserExecute);
        var file = Path.Combine(folder.FullName, name);
        if (!File.Exists(file))
            Keep(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        return File.ReadAllText(file);
    }

    // Written beside and moved into place: a start that is interrupted leaves no half secret behind.
    private static void Keep(string file, string secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(file + ".new", options))
            writer.Write(secret);
        File.Move(file + ".new", file);
    }
}
