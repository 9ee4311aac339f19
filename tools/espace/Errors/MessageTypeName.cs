using System.Text.Json.Nodes;
using EspaceFamille.Contracts;

namespace EspaceFamille.Tool.Errors;

/// <summary>The type that a message names itself, as far as it may be shown.</summary>
/// <param name="Text">Its full name; <c>unknown</c> where it is none of our contracts' namespace.</param>
/// <param name="IsInCatalogue">Whether this version has it.</param>
internal sealed record MessageTypeName(string Text, bool IsInCatalogue)
{
    public const string Unknown = "unknown";
    private const int LongestName = 200;
    private static readonly string Contracts = $"{typeof(MessageCatalogue).Namespace}.";

    public static MessageTypeName Of(JsonObject? envelope)
    {
        string[] names =
        [
            .. (envelope?["messageType"] as JsonArray ?? [])
                .Select(urn => $"{urn}".Replace("urn:message:", "", StringComparison.Ordinal).Replace(':', '.')),
        ];
        return names.FirstOrDefault(name => MessageCatalogue.Find(name) is not null) is { } known
            ? new(known, IsInCatalogue: true)
            : new(names.FirstOrDefault(IsOfOurs) ?? Unknown, IsInCatalogue: false);
    }

    /// <summary>A type of another version. Nothing else is shown: a forged name may hold anything.</summary>
    private static bool IsOfOurs(string name) => name.Length <= LongestName && name.StartsWith(Contracts, StringComparison.Ordinal)
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.');
}
