using System.Collections;
using System.Reflection;

namespace EspaceFamille.Chart.Tests.Rules;

/// <summary>The options of one host, read from its options classes.</summary>
internal sealed class HostOptions
{
    /// <summary>Variables of the runtime, the web framework and OpenTelemetry, and paths of further configuration.</summary>
    private static readonly string[] Frameworks = ["ASPNETCORE_", "DOTNET_", "OTEL_", "Logging__", "TZ", "Secrets__Folder"];

    /// <summary>Sections whose options class has another name.</summary>
    private static readonly Dictionary<string, string[]> Named = new(StringComparer.Ordinal)
    {
        ["Portal"] = ["PortalOptions", "PortalClientOptions", "NotifyPortalOptions"],
        ["Town"] = ["TownOptions", "TownIdentityOptions"],
    };

    private static readonly Dictionary<string, HostOptions> Known =
        Components.Hosts.Append(Components.Launcher).ToDictionary(host => host, host => new HostOptions(host), StringComparer.Ordinal);

    private readonly ILookup<string, Type> _types;
    private readonly bool _isGateway;

    private HostOptions(string host)
    {
        var assembly = Assembly.Load($"EspaceFamille.{char.ToUpperInvariant(host[0])}{host[1..]}");
        var assemblies = assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("EspaceFamille.", StringComparison.Ordinal)).Select(Assembly.Load).Append(assembly);
        _types = assemblies.SelectMany(one => one.GetTypes()).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .ToLookup(type => type.Name, StringComparer.Ordinal);
        _isGateway = host == "gateway";
    }

    public static HostOptions Of(string host) => Known[host];

    public bool Knows(string variable)
    {
        if (Frameworks.Any(prefix => variable.StartsWith(prefix, StringComparison.Ordinal)))
            return true;
        var path = variable.Split("__");
        if (path[0] == "ReverseProxy")
            return _isGateway;
        // "Portal:Theme" is a section of its own, bound to a class of its own.
        return Types(path[0]).Any(type => Has(type, path.AsSpan(1)))
            || (path.Length > 2 && Types(path[1]).Any(type => type.Name == "ThemeOptions" && Has(type, path.AsSpan(2))));
    }

    private IEnumerable<Type> Types(string section) =>
        (Named.TryGetValue(section, out var names) ? names : [$"{section}Options"]).SelectMany(name => _types[name]);

    private static bool Has(Type type, ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
            return !IsOfOptions(type);
        if (Element(type) is { } element)
            return Has(element, path[1..]);
        return IsOfOptions(type) && type.GetProperty(path[0], BindingFlags.Public | BindingFlags.Instance) is { } property
            && Has(property.PropertyType, path[1..]);
    }

    private static bool IsOfOptions(Type type) =>
        type.Namespace?.StartsWith("EspaceFamille", StringComparison.Ordinal) == true && type.IsClass;

    /// <summary>The element type of a list or a dictionary, whose key is a part of the variable's name.</summary>
    private static Type? Element(Type type) =>
        type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type) && !type.IsGenericType ? null
        : type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : null;
}
