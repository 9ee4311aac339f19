using System.ComponentModel;
using System.Globalization;
using EspaceFamille.Tool.Processes;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Places;

/// <summary>The data of one system: databases, keys, secrets, logs.</summary>
internal sealed class DataFolder(string path)
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Tells ./espace down --wipe that it may erase the folder.</summary>
    public bool IsOurs => File.Exists(Marker);

    /// <summary>The databases of the embedded document server.</summary>
    public string Databases => At("docdb/docdb.sqlite");

    private string Marker => At("espace-data");

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Creates the folder, for its owner alone.</summary>
    /// <exception cref="Failure">Somebody else's files are in it.</exception>
    public void Prepare()
    {
        if (Directory.Exists(Path) && !IsOurs && Directory.EnumerateFileSystemEntries(Path).Any())
            throw new Failure($"{Path} is not empty and was not made by espace");
        Directory.CreateDirectory(Path);
        File.SetUnixFileMode(Path, OwnerOnly);
        File.AppendAllText(Marker, "");
    }

    /// <summary>The environment of the app host that runs on this data; null when none does.</summary>
    public ProcessEnvironment? Running()
    {
        var file = At("pid");
        if (!File.Exists(file) || !int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var process))
            return null;
        // After a crash another program may have the number.
        return ProcessEnvironment.Read(process) is { } environment && environment["ESPACE_INSTANCE"] == Path ? environment : null;
    }
}

/// <summary>A command that works on one system's data.</summary>
internal class DataSettings : CommandSettings
{
    [CommandOption("--data <DIR>")]
    [Description("The system's data; .espace in the checkout by default")]
    public string? Data { get; init; }

    public DataFolder Folder => new(Data ?? Checkout.At(".espace"));
}
