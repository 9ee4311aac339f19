using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Pages;

/// <summary>What "Mon tableau de bord" shows. Each part is null while its service is away: the page shows the rest.</summary>
/// <param name="Monday">Of the week that the agenda is about.</param>
internal sealed record Dashboard(
    DateOnly Monday, Profile? Profile, IReadOnlyList<EnrolledChild>? Children, IReadOnlyList<ChildAgenda>? Week, RequestPage? Requests)
{
    private const int Latest = 3;

    /// <summary>The API has ended the session.</summary>
    public bool SignedOut { get; private init; }

    /// <summary>The other adults of the household.</summary>
    public IEnumerable<Adult> CoGuardians => Profile?.Household?.Adults.Where(adult => !IsOneself(adult)) ?? [];

    /// <summary>All at once: the page takes as long as its slowest part.</summary>
    public static async Task<Dashboard> ReadAsync(FamilyApi api, DateOnly today, CancellationToken cancel)
    {
        var monday = Planning.Period.MondayOf(today);
        var (profile, children) = (api.ProfileAsync(cancel), api.ChildrenAsync(cancel));
        var (week, requests) = (api.AgendaAsync(monday, monday.AddDays(6), cancel), api.RequestsAsync(null, Latest, cancel));
        return new(monday, (await profile).Value, (await children).Value, (await week).Value, (await requests).Value)
        {
            SignedOut = (await profile).Failure is Failure.SignedOut,
        };
    }

    public static string Initials(string? first, string? last) => $"{first?.FirstOrDefault()}{last?.FirstOrDefault()}".Trim('\0');

    private bool IsOneself(Adult adult) => Profile is { } me && adult.FirstName == me.FirstName && adult.LastName == me.LastName;
}
