using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Seals the details of absences under the town's active key. An envelope opens as part of its own absence only.</summary>
internal sealed class AbsenceSeal(SealingKeys keys)
{
    public byte[] Encrypt(string absenceId, AbsenceDetails details) => Sealed.Encrypt(
        keys, JsonSerializer.SerializeToUtf8Bytes(details, AbsenceDetailsJson.Default.AbsenceDetails), Context(absenceId));

    /// <exception cref="System.Security.Cryptography.CryptographicException">The envelope was altered, or is another absence's.</exception>
    /// <exception cref="InvalidOperationException">Its key is no longer configured.</exception>
    public AbsenceDetails Decrypt(Absence absence) => JsonSerializer.Deserialize(
        Sealed.Decrypt(keys, absence.Details, Context(absence.Id)), AbsenceDetailsJson.Default.AbsenceDetails)!;

    private static string Context(string absenceId) => $"{AbsenceStore.Collection}:{absenceId}";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AbsenceDetails))]
internal sealed partial class AbsenceDetailsJson : JsonSerializerContext;
