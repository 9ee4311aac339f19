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
        .. CheckName(new(Title, FirstName, LastName)),
        .. Fault("email", MailFault(Email)),
        .. Fault("role", StaffAccessRules.IsStaffRole(Role) ? null : InvitationFault.Missing),
    ];

    /// <summary>The parts of a name at fault, as the request names them.</summary>
    public static IReadOnlyList<(string Field, InvitationFault Fault)> CheckName(OwnName name) =>
    [
        .. Fault("title", RegistrationRules.Titles.Contains(name.Title, StringComparer.Ordinal) ? null : InvitationFault.Missing),
        .. Fault("firstName", NameFault(name.FirstNames)),
        .. Fault("lastName", NameFault(name.LastName)),
    ];

    /// <summary>Null for a mail address.</summary>
    public static InvitationFault? MailFault(string email) =>
        email.Length == 0 ? InvitationFault.Missing : MailAddresses.IsValid(email) ? null : InvitationFault.NoEmail;

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
