using EspaceFamille.Platform;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Reservations.Domain.Calendar;
using EspaceFamille.Reservations.Domain.Closures;
using EspaceFamille.Reservations.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EspaceFamille.Reservations.Features.Closures;

/// <summary>A closure as a member of staff describes it, with what it would cancel: the preview and the decision both use it.</summary>
internal sealed class ClosureDrafts(TownStore towns, PlanningScan scan)
{
    private const int MaxDays = 366;
    private const int MaxReason = 100;

    /// <summary>Either the closure with its effects, or why there can be none.</summary>
    public async Task<(ClosureDraft? Draft, ProblemHttpResult? Problem)> ReadAsync(PreviewClosureRequest request, CancellationToken cancel)
    {
        var town = await towns.ReadAsync(cancel);
        if (town.Places.FirstOrDefault(place => place.Code == request.Place) is not { } place)
            return (null, Problems.Field("place", "Ce lieu n’existe pas.", status: 422));
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > MaxReason || reason.Any(char.IsControl))
            return (null, Problems.Field(
                "reason", $"Un motif de 1 à {MaxReason} caractères est nécessaire : les familles le lisent.", status: 422));
        if (request.To < request.From || request.To.DayNumber - request.From.DayNumber >= MaxDays)
            return (null, Problems.Field("to", "La fin suit le début, d’une année au plus.", status: 422));
        var calendar = town.CalendarOf(place);
        DateOnly[] days = [.. Days.Between(request.From, request.To).Where(day => calendar.On(day).IsOpen)];
        if (days.Length == 0)
            return (null, Problems.Field("from", "Ce lieu n’ouvre aucun de ces jours.", status: 422));
        var act = new CancellationAct
        {
            Id = "",
            Kind = ActKind.Closure,
            Digest = "",
            PlaceId = place.Id,
            Days = days,
            Reason = reason,
            DecidedAt = default,
            State = ActState.Decided,
        };
        var affected = await AffectedDays.FindAsync(scan.ReadAsync(ActRules.Close(town, act)!, place.Id, cancel), days);
        var digest = affected.DigestWith($"{place.Id}\n{reason}\n{string.Join(',', days)}");
        return (new ClosureDraft(act with { Digest = digest }, place, affected), null);
    }
}

/// <param name="Act">With its digest, not stored yet.</param>
internal sealed record ClosureDraft(CancellationAct Act, Place Place, AffectedDays Affected)
{
    public ClosurePreviewResponse Preview() => new(
        Act.Digest, Place.Code, Place.Name, Act.Reason, Act.Days, Affected.All.Count,
        Affected.All.Select(day => day.ChildId).Distinct(StringComparer.Ordinal).Count(),
        Affected.All.Select(day => day.HouseholdId).Distinct(StringComparer.Ordinal).Count());
}
