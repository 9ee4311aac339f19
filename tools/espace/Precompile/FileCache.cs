using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EspaceFamille.Tool.Precompile;

/// <summary>Files by the hash of their content; libraries are kept compiled. Nobody writes to them once they are there.</summary>
internal sealed partial class FileCache(string folder, ReadyToRunCompiler compiler)
{
    private readonly ConcurrentDictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _additions = new(StringComparer.Ordinal);

    /// <summary>The cached file that takes the place of this one.</summary>
    public string ImageOf(string file) => _images[file];

    public async Task AddAsync(string file, CancellationToken cancel)
    {
        var image = Path.Combine(folder, $"{await HashAsync(file, cancel)}{Path.GetExtension(file)}");
        _images[file] = image;
        // Several hosts have the same file.
        await _additions.GetOrAdd(image, _ =>
            new Lazy<Task>(() => File.Exists(image) ? Task.CompletedTask : CreateAsync(file, image, cancel))).Value;
    }

    public void DeleteUnused()
    {
        var used = _images.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !used.Contains(file)))
            File.Delete(file);
    }

    /// <summary>Written beside and renamed, so that an interrupted run creates no partial file.</summary>
    private async Task CreateAsync(string file, string image, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var part = $"{image}.part";
        if (!Compiled().IsMatch(Path.GetFileName(file)) || !await compiler.CompileAsync(file, part, cancel))
            File.Copy(file, part, overwrite: true);
        File.Move(part, image, overwrite: true);
    }

    private static async Task<string> HashAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    /// <summary>Libraries that take long to compile and are hardly used during a start are left as they are.</summary>
    [GeneratedRegex(
        @"^(EspaceFamille|MassTransit|MongoDB|RabbitMQ|OpenTelemetry|Microsoft\.IdentityModel"
            + @"|OpenIddict\.(Abstractions|Core|MongoDb|Server|Validation)|Yarp|Aspire\.Hosting|StreamJsonRpc|Polly)\..*\.dll$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compiled();
}
