using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Users;

namespace EspaceFamille.DocDb.Commands;

/// <summary>The services that commands use, and the caller.</summary>
internal sealed record CommandContext(Store Store, CursorTable Cursors, TimeProvider Time, Caller Caller);
