namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Compresses what a circuit sends, each message by itself: nothing is kept between two messages, so a circuit that rests costs no
/// memory for it. A page in a frame does not ask for it, because what is compressed tells by its length a little of what is in
/// it, and there another origin can look on (docs/decisions/023-compressed-messages.md).
/// </summary>
public static class CircuitCompression
{
    /// <summary>The word in the address of the WebSocket by which a page asks for it; wizard.js writes it.</summary>
    private const string Wish = "compress";

    public static Task ConfigureAsync(HttpContext context, WebSocketAcceptContext accept)
    {
        accept.DangerousEnableCompression = context.Request.Query.ContainsKey(Wish);
        accept.DisableServerContextTakeover = true;
        return Task.CompletedTask;
    }
}
