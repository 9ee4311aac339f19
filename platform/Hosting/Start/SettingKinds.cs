using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;

namespace EspaceFamille.Platform;

/// <summary>Words for values of settings that cannot be read or used. The value itself may be a secret and is never repeated.</summary>
internal static partial class SettingKinds
{
    private const string Address = "an absolute address, such as http://host:8080/";

    /// <summary>The setting and the kind of its value, from the message of the configuration binder; null for other messages.</summary>
    public static string? Explain(string message) =>
        Conversion().Match(message) is { Success: true } found
            ? $"{found.Groups["name"].Value} must be {KindOf(found.Groups["type"].Value)}"
            : null;

    /// <summary>The setting before what a validation attribute reports about it.</summary>
    public static string Name(string section, string message) =>
        Attribute().Match(message) is { Success: true } found
            ? $"{Prefix(section)}{found.Groups["name"].Value} {found.Groups["rest"].Value}"
            : message;

    /// <summary>
    /// Addresses without scheme and host, and those of another scheme than <see cref="HttpAddressAttribute"/> allows: the binder accepts
    /// them, and the first use fails.
    /// </summary>
    public static IEnumerable<ValidationResult> WrongAddresses<T>(string section, T options)
        where T : class =>
        from property in typeof(T).GetProperties()
        where property.GetIndexParameters().Length == 0 && Addresses(property.GetValue(options)).Any(address => !IsRight(property, address))
        select new ValidationResult($"{Prefix(section)}{property.Name} must be {Address}");

    /// <summary>An absolute address of a host that is called by HTTP.</summary>
    public static bool IsHttp(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0 };

    /// <summary>What the setting of that name must be.</summary>
    public static string MustBeAddress(string name) => $"{name} must be {Address}";

    private static IEnumerable<Uri> Addresses(object? value) => value switch
    {
        Uri one => [one],
        IEnumerable<Uri> several => several,
        _ => [],
    };

    private static bool IsRight(PropertyInfo property, Uri address) =>
        property.IsDefined(typeof(HttpAddressAttribute)) ? IsHttp(address) : address.IsAbsoluteUri;

    private static string Prefix(string section) => section.Length == 0 ? "" : $"{section}:";

    private static string KindOf(string type) => type[(type.LastIndexOf('.') + 1)..] switch
    {
        "Int32" or "Int64" => "a whole number",
        "Double" or "Decimal" => "a number",
        "Boolean" => "true or false",
        "DateOnly" => "a date, such as 2026-12-31",
        "TimeOnly" => "a time, such as 12:00",
        "DateTimeOffset" or "DateTime" => "an instant, such as 2026-12-31T08:00:00+01:00",
        "TimeSpan" => "a duration, such as 00:00:30",
        "Uri" => Address,
        var name => $"one of the values of {name}",
    };

    [GeneratedRegex(@"at '(?<name>[^']+)' to type '(?<type>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conversion();

    [GeneratedRegex(
        @"^(\w+: )?The (field )?(\w+\.)*(?<name>\w+) (field )?(?<rest>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Attribute();
}
