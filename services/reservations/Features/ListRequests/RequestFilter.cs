using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.ListRequests;

/// <summary>Which requests a list shows; null means all. A form sends an empty word for that.</summary>
internal sealed record RequestFilter(string? Kind, AbsenceState? State)
{
    public const string Absence = "absence";
    public const string Reservations = "reservations";

    private static readonly Dictionary<string, AbsenceState> States = Enum.GetValues<AbsenceState>()
        .ToDictionary(state => JsonNamingPolicy.CamelCase.ConvertName($"{state}"), StringComparer.Ordinal);

    public bool ShowsAbsences => Kind is null or Absence;

    /// <summary>A request for reservations is accepted at once.</summary>
    public bool ShowsReservations => Kind is null or Reservations && State is null or AbsenceState.Accepted;

    /// <summary>False with a problem at its field for any other word.</summary>
    public static bool TryRead(
        string? kind, string? state, [NotNullWhen(true)] out RequestFilter? filter, [NotNullWhen(false)] out ProblemHttpResult? problem)
    {
        (filter, problem) = (null, null);
        if (kind is not (null or "" or Absence or Reservations))
            problem = Problems.Field("kind", $"Les natures de demande sont {Absence} et {Reservations}.");
        else if (string.IsNullOrEmpty(state))
            filter = new RequestFilter(kind is "" ? null : kind, null);
        else if (States.TryGetValue(state, out var known))
            filter = new RequestFilter(kind is "" ? null : kind, known);
        else
            problem = Problems.Field("state", $"Les états d’une demande sont {string.Join(", ", States.Keys)}.");
        return filter is not null;
    }
}
