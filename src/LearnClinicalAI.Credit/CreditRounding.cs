namespace LearnClinicalAI.Credit;

/// <summary>Time → credit. All parts are summed first (<see cref="ActivityTime"/>) and rounded here, once (C4).</summary>
public static class CreditRounding
{
    /// <param name="seconds">The whole activity; below 0 counts as 0.</param>
    /// <returns>Null where the time is too short for the type's minimum, or the type has no units: nothing can be designated.</returns>
    public static CreditAmount? FromSeconds(CreditType type, int seconds)
    {
        if (!type.HasUnits || seconds <= 0)
            return null;
        var hundredthSeconds = seconds * 100L;
        var step = (long)type.SecondsPerUnit * type.Step.Hundredths;
        var (steps, rest) = Math.DivRem(hundredthSeconds, step);
        var up = type.Rounding switch
        {
            RoundingMode.NearestHalfDown => rest * 2 > step,
            RoundingMode.NearestHalfUp => rest * 2 >= step,
            _ => false,
        };
        var amount = new CreditAmount(checked((int)((steps + (up ? 1 : 0)) * type.Step.Hundredths)));
        return amount >= type.Minimum && amount.Hundredths > 0 ? amount : null;
    }
}
