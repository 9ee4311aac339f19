using EspaceFamille.Platform;

namespace EspaceFamille.Reservations.Storage;

/// <summary>The households that an agent may name. Enrolments are imported and copies are consumed, in no fixed order: either
/// makes a household known.</summary>
internal sealed class HouseholdDirectory(HouseholdStore households, EnrolmentStore enrolments) : IHouseholdDirectory
{
    public async Task<bool> ExistsAsync(string householdId, CancellationToken cancel) =>
        await households.FindAsync(householdId, cancel) is not null || await enrolments.AnyAsync(householdId, cancel);
}
