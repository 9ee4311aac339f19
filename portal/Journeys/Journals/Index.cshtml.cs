using System.Globalization;
using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>For administrators: the journals of all services, by period, kind, household and member of staff, with a download.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class IndexModel(
    HouseholdActor actor, JournalClient journals, StaffClient staff, IdentityClient identity, TownClock clock) : JourneyPage(actor)
{
    private const int Days = 30;
    private const string Format = "yyyy-MM-dd";
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal) { ["from"] = "du" };
    private Answer<StaffListResponse>? _staff;

    [BindProperty(SupportsGet = true, Name = "du")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "au")]
    public string? Until { get; set; }

    [BindProperty(SupportsGet = true, Name = "nature")]
    public string? KindName { get; set; }

    /// <summary>The account of a member of staff.</summary>
    [BindProperty(SupportsGet = true, Name = "agent")]
    public string? AgentId { get; set; }

    /// <summary>The number of a household.</summary>
    [BindProperty(SupportsGet = true, Name = "foyer")]
    public string? Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "suite")]
    public string? Cursor { get; set; }

    public JournalKind? Kind => JournalKinds.Read(KindName);

    public JournalPage Lines { get; private set; } = JournalPage.Empty;

    public IReadOnlyList<StaffAccountResponse> Staff => _staff?.Value?.Items ?? [];

    public IReadOnlyDictionary<string, string> Names => Staff.ToDictionary(
        account => account.AccountId, account => $"{account.FirstName} {account.LastName}".Trim(), StringComparer.Ordinal);

    /// <summary>The address of this page with its filter.</summary>
    public string Address(string? cursor) => "/agents/journal" + Query.Of(
        ("du", From), ("au", Until), ("nature", KindName), ("agent", AgentId), ("foyer", Number), ("suite", cursor));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(await ReadAsync(cancel), cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        var query = await ReadAsync(cancel);
        if (query is null)
            return await ShowAsync(query, cancel);
        var opened = await journals.OpenAsync(query, cancel);
        if (opened.Value is { } downloads)
            return new JournalFile(JournalTexts.FileName(query), downloads, clock.Zone);
        if (opened.Failure is Failure.SignedOut)
            return Challenge();
        Errors = opened.Problem?.At(Fields) ?? FormErrors.Of("", JournalTexts.NotExported);
        return await ShowAsync(query, cancel);
    }

    /// <summary>Null where the filter has errors.</summary>
    private async Task<JournalQuery?> ReadAsync(CancellationToken cancel)
    {
        From ??= clock.Today.AddDays(-Days).ToString(Format, CultureInfo.InvariantCulture);
        Until ??= clock.Today.ToString(Format, CultureInfo.InvariantCulture);
        var (from, until, number) = (Day(From), Day(Until), Number?.Trim() ?? "");
        var found = number.Length == 0 ? null : await identity.SearchAsync(number, after: null, cancel);
        var household = found?.Value?.Items
            .FirstOrDefault(one => string.Equals(one.Number, number, StringComparison.OrdinalIgnoreCase))?.HouseholdId;
        Errors = FormErrors.Check(
            (from is null, "du", JournalTexts.BadDay),
            (until is null, "au", JournalTexts.BadDay),
            (until < from, "au", JournalTexts.Order),
            (found is not null && household is null, "foyer",
                found?.Failure is null or Failure.Refused ? JournalTexts.NoHousehold : JournalTexts.NotSearched));
        return Errors.Any ? null : new(from, until, JournalActions.Of(Kind), AgentId is { Length: > 0 } ? AgentId : null, household);
    }

    private async Task<IActionResult> ShowAsync(JournalQuery? query, CancellationToken cancel)
    {
        var accounts = staff.ListAsync(cancel);
        if (query is not null)
            Lines = await journals.ListAsync(query, JournalKinds.Cursor(Cursor), cancel);
        _staff = await accounts;
        return PageUnless(Lines.Failure ?? _staff.Failure);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
