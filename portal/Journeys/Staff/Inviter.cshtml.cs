using EspaceFamille.Identity.Api;
using EspaceFamille.Platform;
using EspaceFamille.Portal.Actors;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.Pages;
using EspaceFamille.Reservations.Api;
using EspaceFamille.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>For administrators: invites a member of staff by mail.</summary>
[Authorize(Policy = Policies.Admin)]
internal sealed class InviterModel(HouseholdActor actor, StaffClient staff, ReservationsClient reservations) : JourneyPage(actor)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = "civilite",
        ["firstName"] = "prenom",
        ["lastName"] = "nom",
        ["email"] = "courriel",
        ["role"] = "role",
        ["reviewRights"] = "droits",
    };

    [BindProperty(Name = "civilite")] public string? PersonTitle { get; set; }

    [BindProperty(Name = "prenom")] public string? FirstName { get; set; }

    [BindProperty(Name = "nom")] public string? LastName { get; set; }

    [BindProperty(Name = "courriel")] public string? Email { get; set; }

    [BindProperty(Name = "role")] public string? RoleName { get; set; }

    [BindProperty(Name = "droits")] public IReadOnlyList<string> Rights { get; set; } = [];

    /// <summary>Null until one is chosen.</summary>
    public AccountRole? Role => StaffTexts.RoleOf(RoleName);

    public RightBoxes Boxes => new(Errors, Rights, Places, Rights: null);

    /// <summary>The places cannot be shown: an invitation would give no right for them.</summary>
    public bool IsWithoutPlaces { get; private set; }

    private IReadOnlyList<PlaceResponse> Places { get; set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var request = new InviteStaffRequest(PersonTitle, FirstName, LastName, Email, Role ?? AccountRole.Unknown)
        {
            ReviewRights = RightChoice.Read(Rights),
        };
        var answer = await staff.InviteAsync(request, cancel);
        if (answer.Value is { } account)
            return Redirect($"/agents/comptes/{Uri.EscapeDataString(account.AccountId)}?fait=invitation");
        Errors = answer.Problem?.At(Fields)
            ?? FormErrors.Of("", Unanswered(answer.Failure, StaffTexts.NotBegun, StaffTexts.Unavailable));
        return answer.Failure is Failure.SignedOut or Failure.NotFound ? Without(answer.Failure) : await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var answer = await reservations.PlacesAsync(cancel);
        (IsWithoutPlaces, Places) = (answer.Value is null, answer.Value ?? []);
        return PageUnless(answer.Failure);
    }
}
