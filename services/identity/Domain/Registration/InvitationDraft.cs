using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>Whom an administrator invites.</summary>
/// <param name="Title">One of <see cref="RegistrationRules.Titles"/>.</param>
internal sealed record InvitationDraft(string Title, string FirstName, string LastName, string Email, string Role)
{
    private const int MaxName = 80;

    /// <summary>The fields at fault, as the request names them.</summary>
    public IReadOnlyList<(string Field, InvitationFault Fault)> Check() =>
    [
        .. Fault("title", RegistrationRules.Titles.Contains(Title, StringComparer.Ordinal) ? null : InvitationFault.Missing),
        .. Fault("firstName", NameFault(FirstName)),
        .. Fault("lastName", NameFault(LastName)),
        .. Fault("email", Email.Length == 0 ? InvitationFault.Missing : MailAddresses.IsValid(Email) ? null : InvitationFault.NoEmail),
        .. Fault("role", StaffAccessRules.IsStaffRole(Role) ? null : InvitationFault.Missing),
    ];

    private static IEnumerable<(string Field, InvitationFault Fault)> Fault(string field, InvitationFault? fault) =>
        fault is { } found ? [(field, found)] : [];

    private static InvitationFault? NameFault(string name) => name.Length switch
    {
        0 => InvitationFault.Missing,
        > MaxName => InvitationFault.TooLong,
        _ => RegistrationRules.IsName(name) ? null : InvitationFault.WrongCharacters,
    };
}

/// <summary>Why a field of an invitation is refused.</summary>
internal enum InvitationFault
{
    Missing,
    TooLong,
    WrongCharacters,
    NoEmail,
}
