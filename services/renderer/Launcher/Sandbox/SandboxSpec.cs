using System.Globalization;

namespace EspaceFamille.Launcher.Sandbox;

/// <summary>What a tool may use; passed to <see cref="ExecCommand"/> as its first arguments.</summary>
/// <param name="Folder">The job's folder, the only one that the tool may write; <see cref="NoFolder"/> for none.</param>
/// <param name="Readable">Files and folders that it may read and execute besides; those that do not exist are ignored.</param>
/// <param name="Sockets">Whether it may make Unix sockets, as LibreOffice does; it may connect to none.</param>
/// <param name="MappingBytes">A single request for that much address space ends it; 0: no such bound.</param>
/// <param name="Launcher">The process that starts it: it ends with that one.</param>
internal sealed record SandboxSpec(
    string Folder, string[] Readable, bool Sockets, long MappingBytes, long AddressSpaceBytes, long FileBytes, long CpuSeconds,
    int Launcher)
{
    public const string NoFolder = "/";
    private const int Count = 8;

    public string[] ToArguments() =>
    [
        Folder, string.Join(':', Readable), $"{Sockets}", Text(MappingBytes), Text(AddressSpaceBytes), Text(FileBytes), Text(CpuSeconds),
        Text(Launcher),
    ];

    /// <summary>The specification, and the command that follows it; null when the arguments are none.</summary>
    public static (SandboxSpec Spec, string[] Command)? Parse(string[] arguments)
    {
        if (arguments.Length <= Count)
            return null;
        var spec = new SandboxSpec(
            arguments[0], arguments[1].Split(':', StringSplitOptions.RemoveEmptyEntries), bool.Parse(arguments[2]),
            Number(arguments[3]), Number(arguments[4]), Number(arguments[5]), Number(arguments[6]), (int)Number(arguments[7]));
        return (spec, arguments[Count..]);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
