namespace EspaceFamille.AppHost;

/// <summary>A file of the data folder that its owner alone can read.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Written to a temporary file and renamed: an interrupted start cannot write a partial secret.</summary>
    public static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!, OwnerOnly | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        using (var writer = new StreamWriter(file + ".new", options))
            writer.Write(content);
        File.Move(file + ".new", file, overwrite: true);
    }
}
