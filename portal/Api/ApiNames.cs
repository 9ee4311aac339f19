using System.Text.Json;

namespace EspaceFamille.Portal.Api;

/// <summary>The names of enum members in the API's JSON, which addresses and forms of the pages use as well.</summary>
internal static class ApiNames
{
    /// <summary>"childIllness".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    /// <summary>Null for a text that names no known member.</summary>
    public static T? Read<T>(string? name)
        where T : struct, Enum => Known<T>().Where(value => Of(value) == name).Select(value => (T?)value).FirstOrDefault();

    /// <summary>The members except the first, Unknown.</summary>
    public static IEnumerable<T> Known<T>()
        where T : struct, Enum => Enum.GetValues<T>().Skip(1);
}
