using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Sends a message of the test authority to the online service. Registered by whoever owns the way there.</summary>
/// <param name="ags">Authority that answers.</param>
/// <param name="nachricht">A caseworker's answer, a receipt or a rejection.</param>
/// <param name="version">Version of XAusländer in which the application came.</param>
/// <returns>False when it could not be handed to the Intermediär.</returns>
internal delegate Task<bool> Rueckversand(string ags, Nachricht nachricht, string version, CancellationToken abbruch);
