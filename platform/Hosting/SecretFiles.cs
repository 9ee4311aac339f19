using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EspaceFamille.Platform;

internal static class SecretFiles
{
    /// <summary>Reads secrets that an orchestrator mounts, one file per option, named like <c>Mongo__ConnectionString</c>.</summary>
    /// <exception cref="WrongSettingException">There is no such folder.</exception>
    internal static void AddSecretFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Secrets:Folder"] is not { Length: > 0 } folder)
            return;
        if (!Directory.Exists(folder))
            throw new WrongSettingException($"Secrets:Folder names {folder}, and there is no such folder. Create it.");
        builder.Configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
    }
}
