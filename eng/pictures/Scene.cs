namespace Pictures;

/// <summary>One picture: its size, its development and the light that falls on a point of the film.</summary>
internal abstract class Scene
{
    public abstract string Name { get; }

    public virtual int Width => 2400;

    public virtual int Height => 1600;

    /// <summary>Samples a pixel at full size.</summary>
    public virtual int Samples => 12;

    /// <summary>A cut-out keeps the coverage of its subject and is written as PNG.</summary>
    public virtual bool CutOut => false;

    public virtual Development Development => new();

    /// <summary>Called once before the first exposure.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>Linear light and coverage at a point; y runs from 1 at the top to -1, x likewise times the aspect.</summary>
    public abstract Vector4 Expose(V2 point, ref Sampler sampler);

    protected static Vector4 Opaque(V3 light) => new(light, 1);
}
