using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Storage;

/// <summary>Encrypts the contact cards and the names that an earlier version stored in clear.</summary>
internal static class SealingMigration
{
    private const int Number = 1;

    public static Migration Of(IServiceProvider services) => new(Number, "Seal contact cards and names", async (work, cancel) =>
    {
        await services.GetRequiredService<SealedCopyStore<ContactCard>>().SealClearCopiesAsync(work, cancel);
        await services.GetRequiredService<SealedCopyStore<HouseholdNames>>().SealClearCopiesAsync(work, cancel);
    });
}
