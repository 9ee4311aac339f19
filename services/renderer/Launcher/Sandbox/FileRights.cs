namespace EspaceFamille.Launcher.Sandbox;

/// <summary>Landlock's rights on files and folders (linux/landlock.h).</summary>
[Flags]
internal enum FileRights : ulong
{
    None = 0,
    Execute = 1 << 0,
    WriteFile = 1 << 1,
    ReadFile = 1 << 2,
    ReadFolder = 1 << 3,
    RemoveFolder = 1 << 4,
    RemoveFile = 1 << 5,
    MakeCharacterDevice = 1 << 6,
    MakeFolder = 1 << 7,
    MakeFile = 1 << 8,
    MakeSocket = 1 << 9,
    MakePipe = 1 << 10,
    MakeBlockDevice = 1 << 11,
    MakeLink = 1 << 12,

    /// <summary>Moving between folders, since version 2.</summary>
    Refer = 1 << 13,

    /// <summary>Since version 3.</summary>
    Truncate = 1 << 14,

    /// <summary>Since version 5.</summary>
    DeviceControl = 1 << 15,

    /// <summary>The rights that a single file can have.</summary>
    OfFiles = Execute | WriteFile | ReadFile | Truncate,

    /// <summary>What a tool may do in its own folder: everything but execute programs, follow links out of it and make devices.</summary>
    Work = WriteFile | ReadFile | ReadFolder | RemoveFolder | RemoveFile | MakeFolder | MakeFile | MakeSocket | Refer | Truncate,
}

internal static class FileRightsOf
{
    /// <summary>The rights that a version of the kernel's interface knows.</summary>
    public static FileRights Version(int version)
    {
        var known = version switch { 1 => FileRights.Refer, 2 => FileRights.Truncate, 3 or 4 => FileRights.DeviceControl, _ => default };
        return (FileRights)((known == default ? (ulong)FileRights.DeviceControl * 2 : (ulong)known) - 1);
    }
}
