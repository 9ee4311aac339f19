using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Devices;

namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A sign-in of which every factor was accepted.</summary>
/// <param name="At">By the town's clock.</param>
/// <param name="HouseholdId">The household to which the account is linked, for the journal.</param>
/// <param name="EntryId">The id of the journal entry.</param>
/// <param name="NewDeviceMail">Sent when the browser is new to the account.</param>
internal sealed record CompleteSignIn(
    DateTimeOffset At, string? HouseholdId, string EntryId, SignInDevice Device, SecretMail NewDeviceMail);
