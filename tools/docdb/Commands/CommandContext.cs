using EspaceFamille.DocDb.Commands.Reading;
using EspaceFamille.DocDb.Storage;
using EspaceFamille.DocDb.Users;

namespace EspaceFamille.DocDb.Commands;

/// <summary>What commands work with, and who gave the command.</summary>
internal sealed record CommandContext(Store Store, CursorTable Cursors, TimeProvider Time, Caller Caller);
