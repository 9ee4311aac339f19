using System.Text.RegularExpressions;
using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Precompile;

/// <summary>
/// The folder that a host is started from: what its build wrote, with compiled libraries. Large files are hard links to the cache,
/// so that hosts with the same library have it in memory once; small ones are copies.
/// </summary>
internal sealed partial class RunFolder(string project, FileCache cache)
{
    private const int SmallestSharedBytes = 64 * 1024;

    private readonly string _source = Checkout.At($"{project}/bin/Release/net10.0");
    private readonly string _target = Checkout.At($"obj/run/{project}");

    /// <summary>The files that come from the cache.</summary>
    public IEnumerable<string> Shared => Files.Where(IsShared);

    /// <summary>Packages bring native code for every system; a host needs that of Linux only.</summary>
    private IEnumerable<string> Files => Directory.EnumerateFiles(_source, "*", SearchOption.AllDirectories)
        .Where(file => !OtherSystem().IsMatch(Path.GetRelativePath(_source, file)));

    /// <summary>Replaces the folder. Hosts that run keep the files that they have opened.</summary>
    public void Fill()
    {
        var (next, previous) = ($"{_target}.new", $"{_target}.old");
        Delete(next);
        Delete(previous);
        foreach (var file in Files)
        {
            var target = Path.Combine(next, Path.GetRelativePath(_source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (IsShared(file))
                HardLink.Create(cache.ImageOf(file), target);
            else
                File.Copy(file, target);
        }

        if (Directory.Exists(_target))
            Directory.Move(_target, previous);
        Directory.Move(next, _target);
        Delete(previous);
    }

    private static bool IsShared(string file) => Path.GetExtension(file) == ".dll" || new FileInfo(file).Length >= SmallestSharedBytes;

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("^runtimes/(?!(unix|linux|linux-x64|linux-arm64)/)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherSystem();
}
