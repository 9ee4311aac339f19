using Microsoft.Data.Sqlite;

namespace EspaceFamille.DocDb.Storage;

/// <summary>
/// A consistent snapshot of all databases, taken while a server keeps writing: it contains every write that was
/// acknowledged before it, and each later write completely or not at all.
/// </summary>
internal static class Backup
{
    public const string Usage = "       EspaceFamille.DocDb backup --data FOLDER --to FILE";

    /// <summary>The file is renamed into place once it is complete and flushed to disk.</summary>
    /// <exception cref="IOException">The folder has no databases, the file exists, or it cannot be written.</exception>
    public static void Write(string folder, string file)
    {
        var source = Path.Combine(folder, Schema.File);
        if (!File.Exists(source)) throw new FileNotFoundException($"There are no databases in {folder}.", source);
        if (File.Exists(file)) throw new IOException($"{file} exists already.");
        var part = file + ".part";
        File.Delete(part);
        Copy(source, part);
        using (var written = File.OpenHandle(part, FileMode.Open, FileAccess.ReadWrite))
            RandomAccess.FlushToDisk(written);
        File.Move(part, file);
    }

    private static void Copy(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadWrite);
        using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        from.BackupDatabase(to);
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
