using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Scanning.ScanFile;

/// <summary>Which malware scanner checks uploaded files, bound from the section `Scanner`.</summary>
internal sealed class ScannerOptions
{
    public const string None = "none";
    public const string Clamd = "clamd";

    /// <summary>`none` or `clamd`.</summary>
    public string Kind { get; set; } = None;

    /// <summary>Host name or address where clamd listens on TCP.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 3310;

    /// <summary>After this time a file stays pending and is scanned later.</summary>
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>Who accepted that the files of families are not scanned, and when. Required with <see cref="None"/>.</summary>
    public string AcceptedWithout { get; set; } = "";

    public bool IsOn => Kind == Clamd;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}

internal sealed class ScannerOptionsValidator : IValidateOptions<ScannerOptions>
{
    public ValidateOptionsResult Validate(string? name, ScannerOptions options)
    {
        string[] errors = [.. Errors(options)];
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(ScannerOptions options)
    {
        if (options.Kind is not (ScannerOptions.None or ScannerOptions.Clamd))
            yield return $"Scanner: Kind is '{ScannerOptions.None}' or '{ScannerOptions.Clamd}', not '{options.Kind}'.";
        if (options.Kind is ScannerOptions.None && string.IsNullOrWhiteSpace(options.AcceptedWithout))
            yield return "Scanner: AcceptedWithout states who accepted that files are not scanned; without it, Kind must be 'clamd'.";
        if (options.IsOn && Uri.CheckHostName(options.Host) is UriHostNameType.Unknown)
            yield return $"Scanner: Host is the name or address where clamd listens; '{options.Host}' is none.";
        if (options.Port is < 1 or > 65_535)
            yield return "Scanner: Port is from 1 to 65535.";
        if (options.TimeoutSeconds is < 1 or > 60)
            yield return "Scanner: TimeoutSeconds is from 1 to 60.";
    }
}
