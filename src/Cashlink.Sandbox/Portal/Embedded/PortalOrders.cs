namespace Cashlink.Sandbox.Portal.Embedded;

/// <summary>
/// What the portal's customers are about to subscribe to, each under a number of the portal's own: the address of the page says
/// nothing about anybody, and a reload finds the same order again.
/// </summary>
public sealed class PortalOrders(SandboxOptions options)
{
    private const int Most = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, PortalForm> _orders = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = [];

    /// <summary>Keeps an order; the oldest is forgotten when there are too many.</summary>
    /// <returns>Its number.</returns>
    public string Add(PortalForm form)
    {
        var number = options.Ids.NewId().ToString("N");
        lock (_lock)
        {
            _orders[number] = form;
            _oldestFirst.Enqueue(number);
            if (_oldestFirst.Count > Most) _orders.Remove(_oldestFirst.Dequeue());
        }
        return number;
    }

    public PortalForm? Find(string number)
    {
        lock (_lock) return _orders.GetValueOrDefault(number);
    }
}
