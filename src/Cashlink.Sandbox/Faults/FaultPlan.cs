namespace Cashlink.Sandbox.Faults;

/// <summary>The faults that are set. For each call the first that matches, is not used up and wins its throw applies.</summary>
public sealed class FaultPlan(SandboxOptions options)
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _faults = [];
    private long _last;

    public Fault Add(FaultRule rule)
    {
        lock (_lock)
        {
            var fault = new Fault(++_last, rule);
            _faults.Add(fault);
            return fault;
        }
    }

    public IReadOnlyList<Fault> All()
    {
        lock (_lock) return [.. _faults];
    }

    public void Clear()
    {
        lock (_lock) _faults.Clear();
    }

    public bool Remove(long id)
    {
        lock (_lock) return _faults.RemoveAll(fault => fault.Id == id) > 0;
    }

    public FaultRule? Next(HttpRequest request)
    {
        lock (_lock)
            foreach (var fault in _faults.Where(fault => !fault.IsUsedUp && fault.Matches(request)))
                if (fault.Rule.Rate >= 1 || options.Ids.NewChance() < fault.Rule.Rate)
                {
                    fault.Hit();
                    return fault.Rule;
                }
        return null;
    }
}
