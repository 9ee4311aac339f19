namespace EspaceFamille.Portal.Api;

/// <summary>Parts of addresses of the API.</summary>
internal static class Query
{
    public static string Escape(string segment) => Uri.EscapeDataString(segment);

    /// <summary>"?a=1&amp;b=2" of the parameters that have a value.</summary>
    public static string Of(params IEnumerable<(string Name, object? Value)> parameters)
    {
        var given = parameters.Where(parameter => $"{parameter.Value}".Length > 0)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(Text(parameter.Value))}");
        return string.Join('&', given) is { Length: > 0 } text ? $"?{text}" : "";
    }

    private static string Text(object? value) => value is DateOnly day ? $"{day:yyyy-MM-dd}" : $"{value}";
}
