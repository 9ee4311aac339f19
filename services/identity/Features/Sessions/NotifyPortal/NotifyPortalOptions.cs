using System.ComponentModel.DataAnnotations;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Sessions.NotifyPortal;

/// <summary>Section <c>Portal</c>: where this service reaches the portal.</summary>
internal sealed class NotifyPortalOptions
{
    /// <summary>The portal's own address, without the gateway. Without it its sessions end within the life of an access token.</summary>
    [HttpAddress] public Uri? InternalAddress { get; set; }

    /// <summary>How long a call may take, in seconds.</summary>
    [Range(1, 60)] public int LogoutTimeoutSeconds { get; set; } = 5;
}

[OptionsValidator]
internal sealed partial class NotifyPortalOptionsValidator : IValidateOptions<NotifyPortalOptions>;
