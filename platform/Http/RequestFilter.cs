using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Platform;

/// <summary>Which requests of a household a list contains; null means all. A form sends an empty text for that.</summary>
public sealed record RequestFilter(RequestKind? Kind, RequestState? State)
{
    /// <summary>False with a problem at its field for any other text.</summary>
    public static bool TryRead(
        string? kind, string? state, [NotNullWhen(true)] out RequestFilter? filter, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (filter, problem) = (null, null);
        if (!TryRead<RequestKind>(kind, out var wantedKind))
            problem = Problems.Field("kind", $"Les natures de demande sont {NamesOf<RequestKind>()}.");
        else if (!TryRead<RequestState>(state, out var wantedState))
            problem = Problems.Field("state", $"Les états d’une demande sont {NamesOf<RequestState>()}.");
        else
            filter = new RequestFilter(wantedKind, wantedState);
        return filter is not null;
    }

    private static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        value = string.IsNullOrEmpty(text)
            ? null
            : Enum.GetValues<T>().Skip(1).Cast<T?>().FirstOrDefault(known => NameOf(known!.Value) == text);
        return string.IsNullOrEmpty(text) || value is not null;
    }

    private static string NamesOf<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Skip(1).Select(NameOf));

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
