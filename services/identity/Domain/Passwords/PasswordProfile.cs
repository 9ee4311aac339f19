using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Domain.Passwords;

/// <summary>How strong a new password must be.</summary>
internal enum PasswordProfile
{
    /// <summary>
    /// 8 characters with an upper-case letter, a lower-case letter and a digit: what the town's manual promises families.
    /// </summary>
    Commune,

    /// <summary>
    /// The CNIL's recommendation 2022-100: 12 characters with four classes, or 14 with three, or a phrase of 7 words. Accounts of staff
    /// always have it.
    /// </summary>
    Cnil,
}

internal static class PasswordProfiles
{
    /// <param name="families">The town's choice for families.</param>
    public static PasswordProfile Of(string role, PasswordProfile families = PasswordProfile.Commune) =>
        role == Roles.Family ? families : PasswordProfile.Cnil;
}
