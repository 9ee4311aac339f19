using System.Security.Cryptography;
using System.Text;

namespace EspaceFamille.Reservations.Domain.Plannings;

/// <summary>Identifies a state of an enrolment's plannings, with one mark per school year. Opaque, and valid in a header
/// whatever the labels of the school years are.</summary>
internal static class PlanningVersion
{
    /// <summary>Separates the versions of a digest.</summary>
    public const char Separator = ',';

    private const int MarkBytes = 8;

    public static string Of(IEnumerable<Planning> plannings) => string.Join('-', plannings.Select(Mark));

    /// <summary>Whether one of the digest's versions contains this state of this planning; null allows any state.</summary>
    public static bool Allows(string? digest, Planning planning) =>
        digest is null || digest.Split(Separator, '-').Contains(Mark(planning), StringComparer.Ordinal);

    private static string Mark(Planning planning) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{planning.Id}:{planning.Version}")).AsSpan(0, MarkBytes));
}
