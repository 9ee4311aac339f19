namespace EspaceFamille.Platform;

/// <summary>A setting that no host can start with, found where it is used.</summary>
/// <param name="fault">The setting, and what its value must be; never the value, which may be a secret.</param>
public sealed class WrongSettingException(string fault) : RefusedStartException($"Wrong setting: {fault}");
